package im.couplet.demo;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A name server on a free port of 127.0.0.1 that knows what the test told it, over datagrams and TCP (RFC 1035). */
final class NameServer implements AutoCloseable {
    private static final int A = 1;
    private static final int CNAME = 5;
    private static final int AAAA = 28;
    private static final int SRV = 33;
    private static final int HEADER = 12;
    private static final int MOST_BY_DATAGRAM = 512;

    private final DatagramSocket datagrams;
    private final ServerSocket connections;
    private final Map<String, List<byte[]>> records = new ConcurrentHashMap<>();
    private final List<String> questions = new CopyOnWriteArrayList<>();
    private volatile boolean silent;

    NameServer() {
        try {
            ServerSocket tcp = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            connections = tcp;
            datagrams = new DatagramSocket(tcp.getLocalPort(), InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::serveDatagrams);
        start(this::serveConnections);
    }

    private static void start(Runnable loop) {
        Thread thread = new Thread(loop, "name server");
        thread.setDaemon(true);
        thread.start();
    }

    /** Its address with the port, for {@code --resolver}. */
    String place() {
        return "127.0.0.1:" + datagrams.getLocalPort();
    }

    /** Answers nothing from now on. */
    NameServer silent() {
        silent = true;
        return this;
    }

    /** How often it was asked for this, as in {@code "SRV _xmpp-client._tcp.example.org"}. */
    long asked(String question) {
        return questions.stream().filter(question::equals).count();
    }

    /** How often it was asked. */
    int asked() {
        return questions.size();
    }

    // ---- what it knows

    NameServer service(String name, int priority, int weight, int port, String target) {
        byte[] host = name(target);
        byte[] data = ByteBuffer.allocate(6 + host.length)
                .putShort((short) priority)
                .putShort((short) weight)
                .putShort((short) port)
                .put(host)
                .array();
        return add(SRV, name, data);
    }

    /** A record of a service whose target is these octets. */
    NameServer badService(String name, byte[] data) {
        return add(SRV, name, data);
    }

    NameServer address(String name, String... addresses) {
        try {
            for (String address : addresses) {
                byte[] data = InetAddress.getAllByName(address)[0].getAddress();
                add(data.length == 4 ? A : AAAA, name, data);
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    NameServer alias(String name, String other) {
        return add(CNAME, name, name(other));
    }

    private NameServer add(int type, String name, byte[] data) {
        records.computeIfAbsent(key(type, name), any -> new CopyOnWriteArrayList<>())
                .add(data);
        return this;
    }

    private static String key(int type, String name) {
        return type + " " + name.toLowerCase(Locale.ROOT);
    }

    private static byte[] name(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (String label : text.isEmpty() ? new String[0] : text.split("\\.", -1)) {
            byte[] octets = label.getBytes(StandardCharsets.US_ASCII);
            out.write(octets.length);
            out.writeBytes(octets);
        }
        out.write(0);
        return out.toByteArray();
    }

    // ---- what it answers

    private byte[] answer(byte[] query, int most) {
        StringBuilder name = new StringBuilder();
        int at = HEADER;
        while (query[at] != 0) {
            name.append(name.isEmpty() ? "" : ".")
                    .append(new String(query, at + 1, query[at], StandardCharsets.US_ASCII));
            at += query[at] + 1;
        }
        int type = ((query[at + 1] & 0xFF) << 8) | (query[at + 2] & 0xFF);
        if (most == MOST_BY_DATAGRAM) {
            questions.add((type == SRV ? "SRV " : type == A ? "A " : type == AAAA ? "AAAA " : type + " ") + name);
        }
        List<byte[]> found = new ArrayList<>(records.getOrDefault(key(type, name.toString()), List.of()));
        int kind = type;
        if (found.isEmpty()) {
            found.addAll(records.getOrDefault(key(CNAME, name.toString()), List.of()));
            kind = CNAME;
        }
        ByteBuffer message = ByteBuffer.allocate(65_535);
        message.put(query, 0, at + 5);
        int count = 0;
        for (byte[] data : found) {
            if (message.position() + 12 + data.length > most) {
                break;
            }
            message.putShort((short) 0xC00C).putShort((short) kind).putShort((short) 1);
            message.putInt(60).putShort((short) data.length).put(data);
            count++;
        }
        int flags = 0x8180 | (count < found.size() && most == MOST_BY_DATAGRAM ? 0x200 : 0) | (found.isEmpty() ? 3 : 0);
        message.putShort(2, (short) flags).putShort(4, (short) 1).putShort(6, (short) count);
        message.putShort(8, (short) 0).putShort(10, (short) 0);
        return Arrays.copyOf(message.array(), message.position());
    }

    private void serveDatagrams() {
        byte[] buffer = new byte[4096];
        while (!datagrams.isClosed()) {
            try {
                DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
                datagrams.receive(packet);
                byte[] answer = answer(Arrays.copyOf(buffer, packet.getLength()), MOST_BY_DATAGRAM);
                if (!silent) {
                    datagrams.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
                }
            } catch (IOException e) {
                // The test is over.
            }
        }
    }

    private void serveConnections() {
        while (!connections.isClosed()) {
            try (Socket socket = connections.accept()) {
                DataInputStream in = new DataInputStream(socket.getInputStream());
                DataOutputStream out = new DataOutputStream(socket.getOutputStream());
                byte[] answer = answer(in.readNBytes(in.readUnsignedShort()), 65_535);
                out.writeShort(answer.length);
                out.write(answer);
            } catch (IOException e) {
                // The test is over.
            }
        }
    }

    @Override
    public void close() {
        datagrams.close();
        try {
            connections.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
