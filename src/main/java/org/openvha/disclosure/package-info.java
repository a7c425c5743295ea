/** What may be given to partners: facts, field by field, and never an assessment, a score or a place on a list, which this package cannot even name. */
package org.openvha.disclosure;
