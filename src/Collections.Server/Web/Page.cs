namespace Collections.Server.Web;

/// <summary>A page of a list.</summary>
/// <param name="Items">The rows of the page.</param>
/// <param name="Total">How many rows there are on all pages.</param>
internal sealed record Page<T>(IReadOnlyList<T> Items, long Total);

/// <summary>Which rows of a list are wanted: pages count from 1.</summary>
/// <param name="Skip">How many rows stand before the page.</param>
/// <param name="Size">How many it has at most.</param>
internal readonly record struct PageOf(int Skip, int Size)
{
    public const int DefaultSize = 50;
    public const int MaxSize = 500;
    private const int MaxPage = 1_000_000;

    /// <summary>The page that was asked for; where it is none, the sentence that says so.</summary>
    public static PageOf Read(int? page, int? size, out string? wrong)
    {
        var (number, rows) = (page ?? 1, size ?? DefaultSize);
        wrong = number is < 1 or > MaxPage ? $"Expected a page from 1 to {MaxPage}, found {number}."
            : rows is < 1 or > MaxSize ? $"Expected a size from 1 to {MaxSize}, found {rows}."
            : null;
        return wrong is null ? new PageOf((number - 1) * rows, rows) : default;
    }
}
