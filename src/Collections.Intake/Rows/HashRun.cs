using System.Runtime.InteropServices;

namespace Collections.Intake.Rows;

/// <summary>One sorted run of hashes: in memory as a whole, or in a file and seen through a window.</summary>
public sealed class HashRun(FileStream? file, long start, Memory<ulong> window, int inFile)
{
    private int at;
    private int filled = file is null ? window.Length : 0;
    private int taken;

    /// <summary>The next hash; false at the end of the run.</summary>
    public bool Next(out ulong hash)
    {
        if (at == filled && !Refill())
        {
            hash = 0;
            return false;
        }
        hash = window.Span[at++];
        return true;
    }

    private bool Refill()
    {
        if (file is null || taken == inFile) return false;
        filled = Math.Min(window.Length, inFile - taken);
        file.Seek((start + taken) * sizeof(ulong), SeekOrigin.Begin);
        file.ReadExactly(MemoryMarshal.AsBytes(window.Span[..filled]));
        taken += filled;
        at = 0;
        return true;
    }
}
