using System.Buffers;
using System.Runtime.CompilerServices;
using Collections.Engine.Batches;

namespace Collections.Persistence.Providers.Sqlite.Runs;

/// <summary>A path that no part before has stored: its number in the run, and its steps as bytes.</summary>
internal readonly record struct NewPath(int Number, byte[] Steps)
{
    private static readonly ConditionalWeakTable<PathTrie, HashSet<int>> _taken = [];

    /// <summary>
    /// Takes the paths that cases of this part went and none before. On the evaluating thread: the
    /// trie goes on growing there while the writer works.
    /// </summary>
    public static NewPath[] Take(PlanBatch plan)
    {
        HashSet<int> taken = _taken.GetValue(plan.Trie, static _ => []);
        var paths = new List<NewPath>();
        int last = PathTrie.Empty;
        foreach (int path in plan.Paths.AsSpan(0, plan.Part.Count))
        {
            if (path == PathTrie.Empty || path == last)
                continue;
            last = path;
            if (taken.Add(path))
                paths.Add(new NewPath(path, Encode(plan.Trie.Steps(path))));
        }

        return [.. paths];
    }

    /// <summary>The steps that <see cref="Take"/> wrote: seven bits a byte, the lowest first.</summary>
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

    private static byte[] Encode(IReadOnlyList<int> steps)
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
