func readRTF(_ bytes: [UInt8]) throws(OfficeFault) -> FlowReading { FlowReading() }
