"""A client of another library that a test speaks for: commands are lines of JSON on standard input, and what happens are lines of JSON
on standard output. Arguments: the full address, the password, the port on 127.0.0.1, the certificate to trust."""
import asyncio
import json
import logging
import sys

import slixmpp
from slixmpp.xmlstream.handler import Callback
from slixmpp.xmlstream.matcher import StanzaPath

PLUGINS = ["xep_0030", "xep_0045", "xep_0066", "xep_0085", "xep_0184", "xep_0198", "xep_0199", "xep_0308", "xep_0333"]


def tell(event, **values):
    print(json.dumps({"event": event, **values}), flush=True)


class Peer(slixmpp.ClientXMPP):
    def __init__(self, jid, password, port, certificate):
        super().__init__(jid, password)
        self.ca_certs = certificate
        self.place = ("127.0.0.1", port)
        self.leaving = False
        for plugin in PLUGINS:
            self.register_plugin(plugin)
        # Who asks to be a contact is told of, and waits.
        self.roster.auto_authorize = None
        self.roster.auto_subscribe = False
        self.add_event_handler("session_start", self.begin)
        self.add_event_handler("session_resumed", lambda _: tell("resumed"))
        self.add_event_handler("disconnected", self.lost)
        # The event "message" is for those with a body.
        self.register_handler(Callback("all messages", StanzaPath("message"), self.heard))
        self.add_event_handler("presence_subscribe", lambda it: tell("subscribe", who=it["from"].bare))
        self.add_event_handler("presence_subscribed", lambda it: tell("subscribed", who=it["from"].bare))
        self.add_event_handler("presence_available", lambda it: tell("presence", who=it["from"].full))

    async def lost(self, reason):
        tell("disconnected", reason=str(reason))
        if not self.leaving:
            await asyncio.sleep(0.2)
            self.connect(self.place)

    async def begin(self, _):
        self.send_presence()
        await self.get_roster()
        tell("online", jid=self.boundjid.full)

    def heard(self, message):
        children = {}
        for child in message.xml:
            name = child.tag.split("}")[-1]
            children[name] = {**child.attrib, "text": child.text, "parts": {part.tag.split("}")[-1]: part.text for part in child}}
        tell("message", who=message["from"].full, type=message["type"], id=message["id"], **{"children": children})

    def obey(self, command):
        do = command.pop("do")
        if do == "send":
            self.send_raw(command["xml"])
        elif do == "say":
            message = self.make_message(mto=command["to"], mbody=command["body"], mtype=command.get("type", "chat"))
            message["id"] = command["id"]
            if command.get("correct"):
                message["replace"]["id"] = command["correct"]
            if command.get("receipt"):
                message["request_receipt"] = True
            if command.get("markable"):
                message.enable("markable")
            if command.get("url"):
                message["oob"]["url"] = command["url"]
            message.send()
        elif do == "types":
            message = self.make_message(mto=command["to"], mtype="chat")
            message["chat_state"] = command["state"]
            message.send()
        elif do == "mark":
            message = self.make_message(mto=command["to"], mtype="chat")
            message["displayed"]["id"] = command["id"]
            message.send()
        elif do == "join":
            asyncio.ensure_future(self.join(command["room"], command["nick"]))
        elif do == "subscribe":
            self.send_presence_subscription(pto=command["to"], ptype=command.get("type", "subscribe"))
        elif do == "quit":
            self.leaving = True
            self.disconnect()

    async def join(self, room, nick):
        await self.plugin["xep_0045"].join_muc_wait(room, nick, timeout=30)
        tell("joined", room=room)


async def read(peer):
    loop = asyncio.get_running_loop()
    while True:
        line = await loop.run_in_executor(None, sys.stdin.readline)
        if not line:
            peer.obey({"do": "quit"})
            return
        peer.obey(json.loads(line))


def main():
    logging.basicConfig(level=logging.ERROR)
    jid, password, port, certificate = sys.argv[1:]
    peer = Peer(jid, password, int(port), certificate)
    peer.connect(peer.place)
    asyncio.ensure_future(read(peer), loop=peer.loop)
    peer.process(forever=True)


main()
