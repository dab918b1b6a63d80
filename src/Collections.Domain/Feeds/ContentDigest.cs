using System.Globalization;

namespace Collections.Domain.Feeds;

/// <summary>
/// What a file says, whatever its name and the order of its rows: the sum of the rows' 128-bit hashes, their
/// number, and the hash of the mapping that read them.
/// </summary>
public readonly record struct ContentDigest(UInt128 Sum, long Rows, UInt128 Mapping)
{
    /// <summary>The digest in hexadecimal, as stored and reported.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Sum:x32}-{Rows:x}-{Mapping:x32}");
}
