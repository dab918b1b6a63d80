namespace Collections.Proofs.Hostile;

/// <summary>How much lives at once while something runs.</summary>
internal static class LiveHeap
{
    /// <summary>
    /// The most bytes that full collections, one after the other, found alive beyond what lived before; what dies between
    /// two of them is not seen.
    /// </summary>
    public static long MostDuring(Action action)
    {
        GC.Collect();
        var (before, most, isOver) = (Alive(), 0L, false);
        var watch = new Thread(() =>
        {
            while (!Volatile.Read(ref isOver))
            {
                GC.Collect();
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
