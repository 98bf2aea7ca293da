/// What a reader makes of a file that is not text: its pieces, and what its author should know.
struct FlowReading {
  var pieces: [FlowPiece] = []
  var faults: [InputFault] = []
}
