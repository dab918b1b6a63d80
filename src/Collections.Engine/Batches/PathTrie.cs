namespace Collections.Engine.Batches;

/// <summary>
/// The paths that cases of one plan took in a run, each a number. Cases that took the same steps share the
/// number, so a journal row is two integers however long the path is. A step is an element of the plan and,
/// where a decision table decided, the number of the rule that matched. One thread adds; others may read the steps
/// of paths that they were given.
/// </summary>
public sealed class PathTrie
{
    /// <summary>The path of a case that has not moved.</summary>
    public const int Empty = 0;

    private const int RuleShift = 16;
    private readonly Dictionary<long, int> children = [];
    private volatile int[] parents = new int[256];
    private volatile int[] steps = new int[256];
    private int count = 1;
    private int[] memo = new int[256];
    private int[] memoStamp = new int[256];
    private int stamp;
    private int memoStep = -1;

    /// <summary>How many paths have a number, the empty one included.</summary>
    public int Count => Volatile.Read(ref count);

    /// <summary>How many of the paths the store has already.</summary>
    public int Persisted { get; set; } = 1;

    /// <summary>A step: an element ordinal below 65,536 and a rule number below 32,768 (0 = no rule).</summary>
    public static int Step(int element, int rule = 0) => element | (rule << RuleShift);

    /// <summary>The element of a step.</summary>
    public static int ElementOf(int step) => step & 0xFFFF;

    /// <summary>The rule number of a step, 0 where none decided.</summary>
    public static int RuleOf(int step) => step >> RuleShift;

    /// <summary>The number of the path that goes one step further.</summary>
    public int Next(int path, int step)
    {
        if (step != memoStep) (memoStep, stamp) = (step, stamp + 1);
        if (path < memo.Length && memoStamp[path] == stamp) return memo[path];
        return Remember(path, Find(path, step));
    }

    /// <summary>The steps of a path, first to last.</summary>
    public IReadOnlyList<int> Steps(int path)
    {
        var taken = new List<int>();
        for (var at = path; at > Empty; at = parents[at]) taken.Add(steps[at]);
        taken.Reverse();
        return taken;
    }

    private int Find(int path, int step)
    {
        var key = ((long)path << 32) | (uint)step;
        if (children.TryGetValue(key, out var child)) return child;
        if (count == steps.Length) (parents, steps) = (Grown(parents), Grown(steps));
        (parents[count], steps[count]) = (path, step);
        children.Add(key, count);
        child = count;
        Volatile.Write(ref count, count + 1);
        return child;
    }

    private static int[] Grown(int[] items)
    {
        var grown = new int[items.Length * 2];
        items.CopyTo(grown, 0);
        return grown;
    }

    private int Remember(int path, int child)
    {
        if (path >= memo.Length)
        {
            var length = Math.Max(path + 1, memo.Length * 2);
            Array.Resize(ref memo, length);
            Array.Resize(ref memoStamp, length);
        }
        memo[path] = child;
        memoStamp[path] = stamp;
        return child;
    }
}
