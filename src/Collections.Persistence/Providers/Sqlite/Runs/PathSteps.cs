using System.Buffers;

namespace Collections.Persistence.Providers.Sqlite.Runs;

/// <summary>The steps of a path as they are stored: seven bits a byte, the lowest first.</summary>
internal static class PathSteps
{
    /// <summary>The steps that <see cref="Encode"/> wrote: seven bits a byte, the lowest first.</summary>
    public static IReadOnlyList<int> Decode(ReadOnlySpan<byte> bytes)
    {
        var steps = new List<int>();
        int step = 0;
        int shift = 0;
        foreach (byte next in bytes)
        {
            step |= (next & 0x7f) << shift;
            shift += 7;
            if (next >= 0x80)
                continue;
            steps.Add(step);
            (step, shift) = (0, 0);
        }

        return steps;
    }

    /// <summary>The steps of a path as bytes.</summary>
    public static byte[] Encode(IReadOnlyList<int> steps)
    {
        var bytes = new ArrayBufferWriter<byte>(steps.Count + 8);
        foreach (int step in steps)
        {
            uint rest = (uint)step;
            for (; rest >= 0x80; rest >>= 7)
                bytes.Write([(byte)(rest | 0x80)]);
            bytes.Write([(byte)rest]);
        }

        return bytes.WrittenSpan.ToArray();
    }
}
