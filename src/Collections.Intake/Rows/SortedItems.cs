using System.Runtime.InteropServices;

namespace Collections.Intake.Rows;

/// <summary>
/// Items that are wanted in ascending order. Beyond a million, sorted runs go to a temporary file, so that memory does
/// not grow with the portfolio.
/// </summary>
public sealed class SortedItems<T> : IDisposable
    where T : unmanaged, IComparable<T>
{
    private const int RunLength = 1 << 20;
    private const int WindowLength = 1 << 13;

    private readonly List<int> runs = [];
    private T[] current = new T[1 << 14];
    private int count;
    private FileStream? spilled;

    /// <summary>Adds one.</summary>
    public void Add(T item)
    {
        if (count == current.Length)
        {
            if (count == RunLength) Spill();
            else Array.Resize(ref current, count * 2);
        }
        current[count++] = item;
    }

    /// <summary>All items in order, those added twice twice.</summary>
    public IEnumerable<T> InOrder()
    {
        Array.Sort(current, 0, count);
        var queue = new PriorityQueue<SortedRun<T>, T>();
        foreach (var run in Runs())
        {
            if (run.Next(out var first)) queue.Enqueue(run, first);
        }
        while (queue.TryPeek(out var run, out var item))
        {
            yield return item;
            if (run.Next(out var following)) queue.DequeueEnqueue(run, following);
            else queue.Dequeue();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => spilled?.Dispose();

    private IEnumerable<SortedRun<T>> Runs()
    {
        yield return new SortedRun<T>(null, 0, current.AsMemory(0, count), 0);
        var start = 0L;
        foreach (var length in runs)
        {
            yield return new SortedRun<T>(spilled, start, new T[WindowLength], length);
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
