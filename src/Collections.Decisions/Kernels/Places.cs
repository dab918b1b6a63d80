namespace Collections.Decisions.Kernels;

/// <summary>Orders outputs by their places among the output values, first column first.</summary>
internal sealed class Places : IComparer<int[]>
{
    public static Places Order { get; } = new();

    public int Compare(int[]? x, int[]? y) => x.AsSpan().SequenceCompareTo(y);
}
