import { memo, useMemo } from 'react';
import type { ReactNode } from 'react';
import { ElementOf } from '../elements/element';
import { readBlocks } from './block-shape';
import type { Block, BlockOf } from './block-shape';
import { InputBlock } from './input';
import { Picture } from './picture';
import { RichPartOf } from './rich-text';
import { TextOf } from './text';

/** Every block of a message or a view. What is wrong with a field stands at the field. */
export const Blocks = memo(({ blocks, errors = {} }: { readonly blocks: readonly unknown[]; readonly errors?: Readonly<Record<string, string>> }) => {
  const read = useMemo(() => readBlocks(blocks), [blocks]);
  return (
    <div className="blocks">
      {read.map((each, index) =>
        'known' in each ? (
          <BlockOf key={`${each.known.type}/${each.known.block_id}`} block={each.known} error={errors[each.known.block_id]} />
        ) : (
          <p key={index} className="unknown">
            A block this page cannot draw: {each.unknown}.
          </p>
        ),
      )}
    </div>
  );
});
Blocks.displayName = 'Blocks';

const BlockOf = ({ block, error }: { readonly block: Block; readonly error: string | undefined }): ReactNode => {
  switch (block.type) {
    case 'header':
      return (
        <h3 className="header-block">
          <TextOf text={block.text} />
        </h3>
      );
    case 'divider':
      return <hr className="divider" />;
    case 'section':
      return <Section block={block} />;
    case 'actions':
      return (
        <div className="actions">
          {block.elements.map((element, index) => (
            <ElementOf key={index} element={element} block={block.block_id} />
          ))}
        </div>
      );
    case 'context':
      return (
        <div className="context">
          {block.elements.map((each, index) =>
            each.type === 'image' ? (
              <ElementOf key={index} element={each} block={block.block_id} />
            ) : (
              <span key={index} className="context__text">
                <TextOf text={each} />
              </span>
            ),
          )}
        </div>
      );
    case 'image':
      return (
        <figure className="figure">
          {block.title && (
            <figcaption>
              <TextOf text={block.title} />
            </figcaption>
          )}
          <Picture url={block.image_url ?? block.slack_file?.url} alt={block.alt_text} />
        </figure>
      );
    case 'rich_text':
      return block.elements.map((part, index) => <RichPartOf key={index} part={part} />);
    case 'input':
      return <InputBlock block={block} error={error} />;
  }
};

const Section = ({ block: { text, fields, accessory, block_id } }: { readonly block: BlockOf<'section'> }) => (
  <div className="section">
    <div className="section__said">
      {text && <TextOf text={text} />}
      {fields.length > 0 && (
        <div className="fields">
          {fields.map((field, index) => (
            <div key={index} className="fields__one">
              <TextOf text={field} />
            </div>
          ))}
        </div>
      )}
    </div>
    {accessory && (
      <div className="section__accessory">
        <ElementOf element={accessory} block={block_id} />
      </div>
    )}
  </div>
);
