package org.openvha.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.openvha.document.BadInputException;

/** Looks whether a port can be listened at. */
final class Ports {

    private Ports() {}

    static boolean isFree(String address, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /** Before a database is opened for a service that could not listen. */
    static void requireFree(String address, int port) {
        if (!isFree(address, port)) {
            throw new BadInputException("The service cannot listen at " + address + ", port " + port
                    + ": another program uses the port, or this machine has no such address. Choose another port (--port N; 0 takes"
                    + " any free one) or another address (setting address).");
        }
    }
}
