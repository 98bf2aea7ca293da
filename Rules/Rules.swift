public enum Packs {}
