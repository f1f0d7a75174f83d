/** What people did in that week, by what it is of: the orders they gave, as the history has them. */
export const ordersOf: Readonly<Record<string, readonly string[]>> = {
  'several agencies at once': ['request ask', 'request take', 'request return', 'request ask-another', 'request contribute', 'request send-back', 'request accept', 'round answer'],
  'people who are away, their cover, and who binds an agency for a while': ['agency record-absence', 'request hand-over', 'agency delegate'],
  'what was asked wrongly, or is declined': ['request correct-suspense', 'request cancel-request', 'request decline'],
  'time that is asked for': ['request ask-extension', 'request grant-extension', 'request deny-extension', 'request file-interim'],
  'what was recorded wrongly': ['election propose-change', 'election confirm-change', 'incident correct-incident', 'report correct-release', 'delivery correct-sending', 'delivery propose-change', 'delivery confirm-change', 'text propose-change', 'text confirm-change'],
  'a runoff whose duty is merged': ['election add-election', 'duty propose-change', 'duty confirm-change', 'duty reopen-duty', 'election conclude-election'],
  'rules that change': ['pack propose-change', 'pack confirm-change', 'pack verify-rule'],
  'clocks that a fact starts, and acts that continue an emergency': ['duty open-duty', 'duty record-act'],
  'closed days, and what is late': ['closure record-closure', 'closure take-back-closure', 'duty give-late-reason', 'duty add-late-statement'],
  'an incident for named people': ['incident open-incident', 'incident note-incident', 'incident change-people'],
  'a channel that is attached': ['incident attach-channel'],
  'what is put off, held and turned off and on': ['agency put-off', 'request hold-ladder', 'pack withdraw-change', 'pack turn-on'],
  'what goes out and arrives': ['report submit-version', 'report release', 'delivery record-sent', 'delivery record-received'],
};

/** Commands typed bare, each of which opens a form. */
export const typedBare: readonly string[] = ['/incident open', '/watch away', '/watch expunge INC-1', '/watch delegate', '/incident people INC-2', '/election correct 2026-ga-runoff', '/watch open 2026-12-24', '/deadline record NEA-202D'];
