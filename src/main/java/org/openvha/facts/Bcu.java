package org.openvha.facts;

/** The twelve Basic Command Units of the Metropolitan Police, by their two-letter codes (contract, section 1). */
public enum Bcu {
    AS,
    AW,
    CE,
    CN,
    EA,
    NA,
    NE,
    NW,
    SE,
    SN,
    SW,
    WA
}
