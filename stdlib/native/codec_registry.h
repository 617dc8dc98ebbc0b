// Where str.encode and bytes.decode find the codecs and error handlers that programs registered: in the frozen module
// codecs.
#pragma once

namespace eadem::stdlib {

void install_codec_registry();

}  // namespace eadem::stdlib
