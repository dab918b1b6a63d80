using System.Runtime.InteropServices;

namespace Collections.Proofs.Disks;

/// <summary>The memory that the connections of a write-ahead log share, and its eight locks.</summary>
internal sealed unsafe class SharedIndex
{
    private const int Locks = 8;
    private const int Unlock = 1;
    private const int Exclusively = 8;
    private readonly List<nint> regions = [];
    private readonly HashSet<object> mapped = [];
    private readonly HashSet<object>[] readers = [.. Enumerable.Range(0, Locks).Select(_ => new HashSet<object>())];
    private readonly object?[] writers = new object?[Locks];

    /// <summary>The region of this number; 0 where it is not there and is not to be made.</summary>
    public nint Map(object connection, int number, int size, bool extend)
    {
        lock (regions)
        {
            mapped.Add(connection);
            while (extend && regions.Count <= number) regions.Add((nint)NativeMemory.AllocZeroed((nuint)size));
            return number < regions.Count ? regions[number] : 0;
        }
    }

    /// <summary>Takes or gives back some locks in a row; false where another connection is in the way.</summary>
    public bool Lock(object connection, int first, int count, int flags)
    {
        lock (regions)
        {
            var isFree = (flags & Unlock) != 0 || Enumerable.Range(first, count).All(place => IsFree(connection, place, (flags & Exclusively) != 0));
            for (var place = first; isFree && place < first + count; place++) Set(connection, place, flags);
            return isFree;
        }
    }

    /// <summary>A connection closed. The memory goes with the last one.</summary>
    public void Leave(object connection)
    {
        lock (regions)
        {
            for (var place = 0; place < Locks; place++)
            {
                readers[place].Remove(connection);
                if (writers[place] == connection) writers[place] = null;
            }
            if (!mapped.Remove(connection) || mapped.Count > 0) return;
            foreach (var region in regions) NativeMemory.Free((void*)region);
            regions.Clear();
        }
    }

    private bool IsFree(object connection, int place, bool exclusively) =>
        (writers[place] is null || writers[place] == connection) && (!exclusively || !readers[place].Any(reader => reader != connection));

    private void Set(object connection, int place, int flags)
    {
        if ((flags & Exclusively) != 0) writers[place] = (flags & Unlock) != 0 ? null : connection;
        else if ((flags & Unlock) != 0) readers[place].Remove(connection);
        else readers[place].Add(connection);
    }
}
