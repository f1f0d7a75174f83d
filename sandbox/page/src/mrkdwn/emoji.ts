/** The signs people use at work; a name that is not here is shown as it was typed. No picture is fetched for any. */
const table = `
+1 👍 -1 👎 thumbsup 👍 thumbsdown 👎 ok_hand 👌 wave 👋 clap 👏 pray 🙏 muscle 💪 point_right 👉 point_left 👈
point_up ☝️ point_down 👇 raised_hands 🙌 raised_hand ✋ eyes 👀 handshake 🤝 writing_hand ✍️ salute 🫡
smile 😄 smiley 😃 grin 😁 grinning 😀 slightly_smiling_face 🙂 wink 😉 blush 😊 joy 😂 thinking_face 🤔
neutral_face 😐 expressionless 😑 confused 😕 worried 😟 cry 😢 sob 😭 scream 😱 sweat 😓 sweat_smile 😅
relieved 😌 sleeping 😴 tired_face 😫 sunglasses 😎 face_with_monocle 🧐 zipper_mouth_face 🤐 shrug 🤷
heart ❤️ broken_heart 💔 fire 🔥 sparkles ✨ star ⭐ tada 🎉 rocket 🚀 zap ⚡ boom 💥 bulb 💡 trophy 🏆 medal 🏅
white_check_mark ✅ heavy_check_mark ✔️ ballot_box_with_check ☑️ x ❌ negative_squared_cross_mark ❎ warning ⚠️
no_entry ⛔ no_entry_sign 🚫 stop_sign 🛑 octagonal_sign 🛑 construction 🚧 rotating_light 🚨 bell 🔔 no_bell 🔕
question ❓ grey_question ❔ exclamation ❗ heavy_exclamation_mark ❗ bangbang ‼️ interrobang ⁉️ sos 🆘 new 🆕
red_circle 🔴 large_orange_circle 🟠 large_yellow_circle 🟡 large_green_circle 🟢 large_blue_circle 🔵
large_purple_circle 🟣 black_circle ⚫ white_circle ⚪ red_square 🟥 large_orange_square 🟧 large_yellow_square 🟨
large_green_square 🟩 large_blue_square 🟦 white_large_square ⬜ black_large_square ⬛ small_blue_diamond 🔹
arrow_right ➡️ arrow_left ⬅️ arrow_up ⬆️ arrow_down ⬇️ leftwards_arrow_with_hook ↩️ repeat 🔁
arrows_counterclockwise 🔄 fast_forward ⏩ rewind ⏪ arrow_forward ▶️ double_vertical_bar ⏸️
clock1 🕐 clock3 🕒 clock5 🕔 clock9 🕘 clock12 🕛 alarm_clock ⏰ stopwatch ⏱️ timer_clock ⏲️ hourglass ⌛
hourglass_flowing_sand ⏳ watch ⌚ calendar 📆 date 📅 spiral_calendar_pad 🗓️ mantelpiece_clock 🕰️
memo 📝 pencil 📝 pencil2 ✏️ page_facing_up 📄 page_with_curl 📃 bookmark_tabs 📑 clipboard 📋 pushpin 📌
round_pushpin 📍 paperclip 📎 link 🔗 bookmark 🔖 label 🏷️ file_folder 📁 open_file_folder 📂 card_index_dividers 🗂️
file_cabinet 🗄️ wastebasket 🗑️ inbox_tray 📥 outbox_tray 📤 package 📦 envelope ✉️ email 📧 incoming_envelope 📨
mailbox 📫 mega 📣 loudspeaker 📢 speech_balloon 💬 thought_balloon 💭 lock 🔒 unlock 🔓 key 🔑 shield 🛡️ mag 🔍
mag_right 🔎 microscope 🔬 telescope 🔭 satellite 🛰️ desktop_computer 🖥️ computer 💻 iphone 📱 telephone_receiver 📞
floppy_disk 💾 cd 💿 gear ⚙️ wrench 🔧 hammer 🔨 hammer_and_wrench 🛠️ scales ⚖️ balance_scale ⚖️ bar_chart 📊
chart_with_upwards_trend 📈 chart_with_downwards_trend 📉 newspaper 📰 books 📚 book 📖 scroll 📜 classical_building 🏛️
office 🏢 house 🏠 ballot_box_with_ballot 🗳️ us 🇺🇸 flag-us 🇺🇸 globe_with_meridians 🌐 earth_americas 🌎 airplane ✈️
robot_face 🤖 bust_in_silhouette 👤 busts_in_silhouette 👥 coffee ☕ snowflake ❄️ sunny ☀️ cloud ☁️ umbrella ☔
heavy_plus_sign ➕ heavy_minus_sign ➖ 100 💯 one 1️⃣ two 2️⃣ three 3️⃣ four 4️⃣ five 5️⃣ six 6️⃣ seven 7️⃣ eight 8️⃣ nine 9️⃣ zero 0️⃣
`;

const words = table.trim().split(/\s+/);

export const emoji: Readonly<Record<string, string>> = Object.fromEntries(
  words.flatMap((name, index) => (index % 2 === 0 ? [[name, words[index + 1] ?? '']] : [])),
);
