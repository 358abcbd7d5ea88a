package im.couplet.ext;

import im.couplet.schema.ElementType;
import im.couplet.schema.Values;

/**
 * Why a SOAP message failed, in the error beside the envelope: {@code <Sender
 * xmlns='http://jabber.org/protocol/soap#fault'/>}. The envelope is of another standard, and stays an element. XEP-0072 1.0.1
 * (2022-03-22).
 */
public enum SoapFault {
    /** The encoding of a header or of the body is not known. */
    DATA_ENCODING_UNKNOWN,
    /** A header must be understood, and is not. */
    MUST_UNDERSTAND,
    /** The recipient cannot process it. */
    RECEIVER,
    /** The sender made a mistake. */
    SENDER,
    /** The envelope is of another version. */
    VERSION_MISMATCH;

    public static final ElementType<SoapFault> TYPE = ElementType.choice(
            "soapFault",
            "http://jabber.org/protocol/soap#fault",
            Values.oneOf(values(), "DataEncodingUnknown", "MustUnderstand", "Receiver", "Sender", "VersionMismatch"));
}
