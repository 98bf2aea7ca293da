/// What every RTF document starts with.
let rtfSignature = Array("{\\rtf".utf8)
