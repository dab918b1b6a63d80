using System.Runtime.InteropServices;
using Collections.Engine.Batches;

namespace Collections.Persistence.Providers.Sqlite.Runs;

/// <summary>Where the tokens of a closed case were, as 64-bit integers: node, seq, scope, flow, due, how many more, and those.</summary>
internal static class PlaceBlob
{
    private const int Fields = 6;

    public static byte[] Write(IReadOnlyList<PlacedToken> place)
    {
        long[] numbers = [.. place.SelectMany(token => (long[])[token.Node, token.Seq, token.Scope, token.Flow, token.Due, token.Extra.Count, .. token.Extra])];
        return MemoryMarshal.AsBytes(numbers.AsSpan()).ToArray();
    }

    /// <summary>Null where the bytes say none.</summary>
    public static IReadOnlyList<PlacedToken>? Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length % sizeof(long) != 0)
            return null;
        ReadOnlySpan<long> rest = MemoryMarshal.Cast<byte, long>(bytes);
        var place = new List<PlacedToken>();
        while (!rest.IsEmpty)
        {
            if (rest.Length < Fields || rest[5] < 0 || rest[5] > rest.Length - Fields)
                return null;
            int end = Fields + (int)rest[5];
            place.Add(new PlacedToken((int)rest[0], (int)rest[1], (int)rest[2], (int)rest[3], rest[4], rest[Fields..end].ToArray()));
            rest = rest[end..];
        }

        return place;
    }
}
