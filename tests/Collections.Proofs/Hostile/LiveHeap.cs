namespace Collections.Proofs.Hostile;

/// <summary>How much lives at once while something runs.</summary>
internal static class LiveHeap
{
    // Collections without a pause leave what they watch no turn of its own: it would never end.
    private const long AllocatedBetween = 1 << 20;

    /// <summary>
    /// The most bytes that full collections, one for each MiB that was asked for, found alive beyond what lived before; what
    /// dies between two of them is not seen.
    /// </summary>
    public static long MostDuring(Action action)
    {
        GC.Collect();
        var (before, most, isOver) = (Alive(), 0L, false);
        var watch = new Thread(() =>
        {
            var looked = 0L;
            while (!Volatile.Read(ref isOver))
            {
                if (GC.GetTotalAllocatedBytes() - looked < AllocatedBetween)
                {
                    Thread.Sleep(1);
                    continue;
                }
                GC.Collect();
                looked = GC.GetTotalAllocatedBytes();
                most = Math.Max(most, Alive());
            }
        });
        watch.Start();
        try
        {
            action();
        }
        finally
        {
            Volatile.Write(ref isOver, true);
            watch.Join();
        }
        return Math.Max(0, most - before);
    }

    private static long Alive()
    {
        var info = GC.GetGCMemoryInfo(GCKind.Any);
        return info.HeapSizeBytes - info.FragmentedBytes;
    }
}
