package org.openvha.register.keys;

import java.security.SecureRandom;
import java.util.HexFormat;

/** What nobody can guess: keys, and what must never come twice under one of them. Not to be the same twice, as secrets are. */
public final class Chance {

    private final SecureRandom source = new SecureRandom();

    public byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        source.nextBytes(bytes);
        return bytes;
    }

    /** A name that nothing else has: 32 hexadecimal digits. */
    public String name() {
        return HexFormat.of().formatHex(bytes(Mark.BYTES));
    }
}
