/** Posts that can be sent again without doing their work twice. */
package org.openvha.web.idempotency;
