package im.couplet.demo.sandbox.files;

import im.couplet.demo.sandbox.protocol.Delivery;
import im.couplet.demo.sandbox.protocol.Service;
import im.couplet.demo.sandbox.protocol.Xmpp;
import im.couplet.ext.DataForm;
import im.couplet.ext.DataForm.Field;
import im.couplet.ext.DiscoInfo;
import im.couplet.ext.DiscoItems;
import im.couplet.ext.HttpUpload;
import im.couplet.forms.FormType;
import im.couplet.jid.Jid;
import im.couplet.stanza.StanzaError;
import im.couplet.stanza.StanzaError.Condition;
import im.couplet.xml.Element;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Gives places for files, and takes and gives these by HTTP (XEP-0363). On this machine alone, so without TLS. */
public final class FileService implements Service {
    /** Where places are asked for. */
    public static final Jid DOMAIN = Jid.parse("upload." + Xmpp.DOMAIN);

    private static final String NAMESPACE = "urn:xmpp:http:upload:0";
    private static final String ANY_TYPE = "application/octet-stream";

    private final Delivery out;
    private final SharedFiles files;
    private final FileRequests requests;
    private @Nullable String site;

    /**
     * Makes a service without files, which gives no places until {@link #servedAt}.
     *
     * @param ids gives each file a name that nobody can guess
     */
    public FileService(Supplier<String> ids, Delivery out) {
        this.out = out;
        files = new SharedFiles(ids);
        requests = new FileRequests(files);
    }

    /** Says where browsers reach {@link #handle}, such as {@code http://127.0.0.1:6222}. */
    public void servedAt(String address) {
        site = address;
    }

    /** Answers a request of HTTP if it is for a file; false if it is for something else. */
    public boolean handle(HttpServerRequest request) {
        return requests.handle(request);
    }

    @Override
    public DiscoItems.Item item() {
        return new DiscoItems.Item(DOMAIN, "Files", null, null, null);
    }

    @Override
    public void received(Element stanza) {
        if (stanza.localName().equals("iq") && (Xmpp.isType(stanza, "get") || Xmpp.isType(stanza, "set"))) {
            out.deliver(answer(stanza));
        }
    }

    private @Nullable Element answer(Element iq) {
        Element payload = iq.elements().get(0);
        if (!Xmpp.isType(iq, "get")) {
            return Xmpp.error(iq, Condition.SERVICE_UNAVAILABLE);
        }
        if (payload.is(HttpUpload.Request.TYPE.name())) {
            return place(iq, HttpUpload.Request.TYPE.read(payload));
        }
        if (payload.is(DiscoInfo.TYPE.name()) && payload.attribute("node") == null) {
            return Xmpp.result(iq, DiscoInfo.TYPE, info());
        }
        if (payload.is(DiscoItems.TYPE.name())) {
            return Xmpp.result(iq).withChild(Element.of(Xmpp.DISCO_ITEMS, "query"));
        }
        return payload.is(Xmpp.PING_NAME) ? Xmpp.result(iq) : Xmpp.error(iq, Condition.SERVICE_UNAVAILABLE);
    }

    private @Nullable Element place(Element iq, HttpUpload.@Nullable Request wish) {
        if (wish == null || wish.filename().isEmpty() || wish.size() <= 0) {
            return Xmpp.error(iq, Condition.BAD_REQUEST);
        }
        if (wish.size() > SharedFiles.LARGEST) {
            HttpUpload.TooLarge limit = new HttpUpload.TooLarge((long) SharedFiles.LARGEST);
            return Xmpp.error(
                    iq,
                    StanzaError.of(Condition.NOT_ACCEPTABLE)
                            .withText("A file may have " + SharedFiles.LARGEST + " bytes.")
                            .withApplication(HttpUpload.TooLarge.TYPE, limit));
        }
        if (site == null) {
            return Xmpp.error(iq, Condition.SERVICE_UNAVAILABLE);
        }
        String type = wish.contentType() == null ? ANY_TYPE : wish.contentType();
        SharedFile place = files.reserve(wish.filename(), wish.size().intValue(), type);
        String url = site + FileRequests.FOLDER + place.path();
        return Xmpp.result(iq, HttpUpload.Slot.TYPE, new HttpUpload.Slot(new HttpUpload.Put(url, List.of()), url));
    }

    private static DiscoInfo info() {
        DataForm limits = new DataForm(
                DataForm.Type.RESULT,
                null,
                List.of(),
                List.of(FormType.field(NAMESPACE), Field.of("max-file-size", String.valueOf(SharedFiles.LARGEST))),
                null,
                List.of(),
                List.of());
        return new DiscoInfo(
                null,
                List.of(new DiscoInfo.Identity("store", "file", "Files", null)),
                List.of(Xmpp.DISCO_INFO, Xmpp.DISCO_ITEMS, Xmpp.PING, NAMESPACE),
                List.of(limits));
    }
}
