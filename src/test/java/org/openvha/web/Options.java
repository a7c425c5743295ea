package org.openvha.web;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.openvha.settings.Settings;

/** What tests tell the service otherwise than most of them. */
record Options(
        boolean history,
        int pageMinutes,
        int uploadMegabytes,
        int unpackedMegabytes,
        int requestsPerSecond,
        Settings.LogFormat logFormat) {

    static final Options USUAL = new Options(false, 15, 10, 50, 100_000, Settings.LogFormat.TEXT);

    Options withHistory() {
        return new Options(true, pageMinutes, uploadMegabytes, unpackedMegabytes, requestsPerSecond, logFormat);
    }

    Options withUploads(int zip, int unpacked) {
        return new Options(history, pageMinutes, zip, unpacked, requestsPerSecond, logFormat);
    }

    Options withRequestsPerSecond(int requests) {
        return new Options(history, pageMinutes, uploadMegabytes, unpackedMegabytes, requests, logFormat);
    }

    Options withLogFormat(Settings.LogFormat format) {
        return new Options(history, pageMinutes, uploadMegabytes, unpackedMegabytes, requestsPerSecond, format);
    }

    Settings settings(Path data, int port) {
        return new Settings(
                data,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                10,
                5,
                data,
                Path.of("rules"),
                "127.0.0.1",
                port,
                List.of("vha.example"),
                ZoneOffset.UTC,
                2,
                history,
                pageMinutes,
                uploadMegabytes,
                unpackedMegabytes,
                requestsPerSecond,
                logFormat,
                Optional.empty());
    }
}
