using Collections.Decisions.Columns;
using Collections.Decisions.Evaluation;
using Collections.Decisions.Numbers;
using Collections.Decisions.Syntax;
using Collections.Decisions.Values;

namespace Collections.Decisions.Kernels;

/// <summary>
/// One evaluation over a batch, on one thread: its scratch memory, its clock, and the rows that kernels could not
/// compute exactly, which the caller evaluates again one by one.
/// </summary>
internal sealed class KernelRun(ColumnBatch batch, EvaluationClock? clock) : IDisposable
{
    private readonly List<int[]> ints = [];
    private readonly List<long[]> longs = [];
    private readonly List<FeelNumber?[]> decimals = [];
    private RowScope? scope;
    private EvaluationContext? context;
    private byte[]? marks;
    private (int[] First, int[] Second) rooms = ([], []);
    private HashSet<int>? inexact;

    public ColumnBatch Batch { get; private set; } = batch;

    public EvaluationClock? Clock { get; } = clock;

    /// <summary>Arrays that row numbers can index.</summary>
    public int Capacity { get; } = CapacityOf(batch);

    public bool HasInexact => inexact is not null;

    public IReadOnlyCollection<int> Inexact => inexact ?? (IReadOnlyCollection<int>)[];

    public bool IsInexact(int row) => inexact is not null && inexact.Contains(row);

    /// <summary>Rows that a loop passes over are steps of the part.</summary>
    public void Charge(long rows) => Clock?.Fuel?.Charge(rows);

    /// <summary>Gives a row up: whatever kernels say about it does not count.</summary>
    public void GiveUp(int row) => (inexact ??= []).Add(row);

    public int[] Ints(int length)
    {
        var array = Scratch.Ints.Rent(Math.Max(1, length));
        ints.Add(array);
        return array;
    }

    /// <summary>A number for each row, by row number.</summary>
    public long[] Longs() => Longs(Capacity);

    public long[] Longs(int length)
    {
        var array = Scratch.Longs.Rent(Math.Max(1, length));
        longs.Add(array);
        return array;
    }

    /// <summary>A FEEL number for each row, by row number.</summary>
    public FeelNumber?[] Decimals()
    {
        var array = Scratch.Decimals.Rent(Math.Max(1, Capacity));
        decimals.Add(array);
        return array;
    }

    /// <summary>Two rooms that whoever asks next gets again; the caller asks for nothing of the kind before it is done.</summary>
    public (int[] First, int[] Second) Rooms(int length)
    {
        if (rooms.First.Length < length) rooms = (Ints(length), Ints(length));
        return rooms;
    }

    /// <summary>One byte a row, all 0. Whoever sets marks clears them again.</summary>
    public byte[] Marks()
    {
        if (marks is not null) return marks;
        marks = Scratch.Bytes.Rent(Math.Max(1, Capacity));
        Array.Clear(marks);
        return marks;
    }

    /// <summary>Goes on with the same rows and further columns.</summary>
    public void Extend(ColumnSchema schema, IEnumerable<Column> further)
    {
        Batch = new(schema, [.. Batch.Columns, .. further], Batch.Count);
        scope = null;
    }

    /// <summary>An empty column for the rows of this run; it ends with the run.</summary>
    public Column Column(ColumnDefinition definition, TextPool pool) => definition.Type switch
    {
        ColumnType.Number => new NumberColumn(Longs(), definition.Scale),
        ColumnType.Text => new TextColumn(Ints(Capacity), pool),
        ColumnType.Date => new DateColumn(Ints(Capacity)),
        ColumnType.Decimal => new DecimalColumn(Decimals()),
        _ => ColumnValues.Create(definition.Type, 0, Capacity, pool),
    };

    /// <summary>The pool that the text columns of the batch share.</summary>
    public TextPool Pool => Batch.Columns.OfType<TextColumn>().FirstOrDefault()?.Pool ?? new TextPool();

    /// <summary>Evaluates a tree for one row, the slow way.</summary>
    public FeelValue Scalar(FeelExpression tree, int row)
    {
        var (rowScope, rowContext) = MoveTo(row);
        return FeelEvaluator.Value(tree, rowScope, rowContext);
    }

    /// <summary>The scope and a fresh context of one row.</summary>
    public (RowScope Scope, EvaluationContext Context) MoveTo(int row)
    {
        scope ??= new RowScope(Batch.Schema);
        context ??= new EvaluationContext(Clock);
        context.Reset();
        context.Row = row;
        scope.MoveTo(Batch, row);
        return (scope, context);
    }

    public void Dispose()
    {
        foreach (var array in ints) Scratch.Ints.Return(array);
        foreach (var array in longs) Scratch.Longs.Return(array);
        foreach (var array in decimals) Scratch.Decimals.Return(array);
        if (marks is not null) Scratch.Bytes.Return(marks);
    }

    // Columns may be longer than the batch; rows may be numbered as far as the shortest column reaches. A column that
    // no expression reads may be absent.
    private static int CapacityOf(ColumnBatch batch)
    {
        var shortest = int.MaxValue;
        foreach (var column in batch.Columns)
        {
            if (column is not null) shortest = Math.Min(shortest, column.Capacity);
        }
        return shortest == int.MaxValue ? batch.Count : Math.Max(batch.Count, shortest);
    }
}
