package org.openvha.web;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.openvha.settings.OpenIdConnect;
import org.openvha.settings.Settings;

/** What tests tell the service otherwise than most of them. */
record Options(
        boolean https,
        Optional<OpenIdConnect> provider,
        int uploadMegabytes,
        int unpackedMegabytes,
        int requestsPerSecond,
        Settings.LogFormat logFormat) {

    static final Options USUAL = new Options(false, Optional.empty(), 10, 50, 100_000, Settings.LogFormat.TEXT);

    Options withHttps() {
        return new Options(true, provider, uploadMegabytes, unpackedMegabytes, requestsPerSecond, logFormat);
    }

    Options withProvider(OpenIdConnect other) {
        return new Options(https, Optional.of(other), uploadMegabytes, unpackedMegabytes, requestsPerSecond, logFormat);
    }

    Options withUploads(int zip, int unpacked) {
        return new Options(https, provider, zip, unpacked, requestsPerSecond, logFormat);
    }

    Options withRequestsPerSecond(int requests) {
        return new Options(https, provider, uploadMegabytes, unpackedMegabytes, requests, logFormat);
    }

    Options withLogFormat(Settings.LogFormat format) {
        return new Options(https, provider, uploadMegabytes, unpackedMegabytes, requestsPerSecond, format);
    }

    Settings settings(Path data, int port) {
        return new Settings(
                data,
                Optional.empty(),
                Optional.empty(),
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
                https,
                provider,
                uploadMegabytes,
                unpackedMegabytes,
                requestsPerSecond,
                logFormat,
                Optional.empty(),
                Optional.empty());
    }
}
