// The second has somebody who is logged in by the page, and shows one conversation.
const other = document.getElementById("other");
other.jid = "romeo@localhost";
other.password = "couplet";
other.connect();
