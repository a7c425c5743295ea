package org.openvha.facts;

import java.time.LocalDate;

/**
 * An individual's part in a recorded offence. No component is null; {@code crimeReport} is empty where the offence stands on no report; {@code offenceCode} is a
 * recorded-crime class such as {@code 8N}; {@code borough} is where it happened.
 */
public record Offence(
        String id,
        String individualId,
        String crimeReport,
        String offenceCode,
        LocalDate date,
        LocalDate recordedOn,
        Role role,
        boolean domestic,
        Borough borough) {}
