package org.openvha.web.security;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Text of a header: UTF-8 where it is UTF-8, otherwise ISO-8859-1, as the server read it. */
final class HeaderText {

    private HeaderText() {}

    static String of(String read) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(read.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return read;
        }
    }
}
