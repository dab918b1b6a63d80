using System.Runtime.InteropServices;

namespace Collections.Intake.Rows;

/// <summary>
/// Hashes of references, of which only the repeated ones are wanted. Beyond a million, sorted runs go to a temporary
/// file, so that memory does not grow with the portfolio.
/// </summary>
public sealed class ReferenceHashes : IDisposable
{
    private const int RunLength = 1 << 20;
    private const int WindowLength = 1 << 13;

    private readonly List<int> runs = [];
    private ulong[] current = new ulong[1 << 14];
    private int count;
    private FileStream? spilled;

    /// <summary>Adds one.</summary>
    public void Add(ulong hash)
    {
        if (count == current.Length)
        {
            if (count == RunLength) Spill();
            else Array.Resize(ref current, count * 2);
        }
        current[count++] = hash;
    }

    /// <summary>The hashes that were added more than once.</summary>
    public HashSet<ulong> Repeated()
    {
        var repeated = new HashSet<ulong>();
        Array.Sort(current, 0, count);
        var queue = new PriorityQueue<HashRun, ulong>();
        foreach (var run in Runs())
        {
            if (run.Next(out var first)) queue.Enqueue(run, first);
        }
        var last = 0UL;
        var isFirst = true;
        while (queue.TryPeek(out var run, out var hash))
        {
            if (!isFirst && hash == last) repeated.Add(hash);
            (last, isFirst) = (hash, false);
            if (run.Next(out var following)) queue.DequeueEnqueue(run, following);
            else queue.Dequeue();
        }
        return repeated;
    }

    /// <inheritdoc/>
    public void Dispose() => spilled?.Dispose();

    private IEnumerable<HashRun> Runs()
    {
        yield return new HashRun(null, 0, current.AsMemory(0, count), 0);
        var start = 0L;
        foreach (var length in runs)
        {
            yield return new HashRun(spilled, start, new ulong[WindowLength], length);
            start += length;
        }
    }

    private void Spill()
    {
        Array.Sort(current);
        spilled ??= new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        spilled.Seek(0, SeekOrigin.End);
        spilled.Write(MemoryMarshal.AsBytes(current.AsSpan()));
        spilled.Flush();
        runs.Add(count);
        count = 0;
    }
}
