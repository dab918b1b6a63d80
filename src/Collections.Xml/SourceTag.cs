namespace Collections.Xml;

/// <summary>What of an element's tags is neither name, attribute nor content.</summary>
/// <param name="BeforeClose">White space behind the last attribute.</param>
/// <param name="IsEmpty">Whether it was written as one tag.</param>
/// <param name="End">The end tag as it was written; empty for one tag.</param>
internal sealed record SourceTag(ReadOnlyMemory<char> BeforeClose, bool IsEmpty, ReadOnlyMemory<char> End);
