/** One person's assessment and history, and a few people side by side. */
package org.openvha.web.individuals;
