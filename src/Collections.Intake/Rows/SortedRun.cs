using System.Runtime.InteropServices;

namespace Collections.Intake.Rows;

/// <summary>One sorted run of items: in memory as a whole, or in a file and seen through a window.</summary>
public sealed class SortedRun<T>(FileStream? file, long start, Memory<T> window, int inFile)
    where T : unmanaged
{
    private int at;
    private int filled = file is null ? window.Length : 0;
    private int taken;

    /// <summary>The next item; false at the end of the run.</summary>
    public bool Next(out T item)
    {
        if (at == filled && !Refill())
        {
            item = default;
            return false;
        }
        item = window.Span[at++];
        return true;
    }

    private bool Refill()
    {
        if (file is null || taken == inFile) return false;
        filled = Math.Min(window.Length, inFile - taken);
        var window8 = MemoryMarshal.AsBytes(window.Span[..filled]);
        file.Seek((start + taken) * (window8.Length / filled), SeekOrigin.Begin);
        file.ReadExactly(window8);
        taken += filled;
        at = 0;
        return true;
    }
}
