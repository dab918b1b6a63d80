namespace Collections.Decisions.BuiltIns;

/// <summary>A stable sort that also ends when the order contradicts itself.</summary>
internal static class MergeSort
{
    public static void Sort<T>(T[] items, Comparison<T> order)
    {
        var from = items;
        var to = new T[items.Length];
        for (var width = 1; width < items.Length; width *= 2)
        {
            for (var start = 0; start < items.Length; start += 2 * width) Merge(from, to, start, width, order);
            (from, to) = (to, from);
        }
        if (!ReferenceEquals(from, items)) Array.Copy(from, items, items.Length);
    }

    private static void Merge<T>(T[] from, T[] to, int start, int width, Comparison<T> order)
    {
        var middle = Math.Min(start + width, from.Length);
        var end = Math.Min(middle + width, from.Length);
        var (left, right) = (start, middle);
        for (var i = start; i < end; i++)
        {
            var takeLeft = left < middle && (right >= end || order(from[right], from[left]) >= 0);
            to[i] = takeLeft ? from[left++] : from[right++];
        }
    }
}
