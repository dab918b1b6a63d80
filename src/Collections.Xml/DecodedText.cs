namespace Collections.Xml;

/// <summary>A document as text, or the reason why its bytes could not be read.</summary>
internal readonly record struct DecodedText(string? Text, string? Problem);
