using Collections.Decisions.Columns;

namespace Collections.Decisions.Kernels;

/// <summary>Whether two text columns hold the same text, or not.</summary>
internal sealed class TextPairTest(int left, int right, bool equal) : Condition
{
    public override int Select(KernelRun run, ReadOnlySpan<int> rows, Span<int> matched, bool truth)
    {
        var a = (TextColumn)run.Batch.Columns[left];
        var b = (TextColumn)run.Batch.Columns[right];
        var wanted = truth == equal;
        var onePool = ReferenceEquals(a.Pool, b.Pool);
        var count = 0;
        foreach (var row in rows)
        {
            var (x, y) = (a.Values[row], b.Values[row]);
            var same = onePool || x == Column.NullText || y == Column.NullText ? x == y : a.Pool[x] == b.Pool[y];
            matched[count] = row;
            count += same == wanted ? 1 : 0;
        }
        return count;
    }
}
