using Collections.Decisions.Columns;
using Collections.Decisions.Values;

namespace Collections.Unit.Decisions;

/// <summary>Batches with nulls, constants, extremes and odd lengths, the same for the same seed.</summary>
internal sealed class RandomBatch
{
    public static readonly ColumnSchema Schema = new(
    [
        new("days past due", ColumnType.Number),
        new("balance", ColumnType.Number, 2),
        new("rate", ColumnType.Number, 6),
        new("product", ColumnType.Text),
        new("region", ColumnType.Text),
        new("due date", ColumnType.Date),
        new("last contact", ColumnType.Date),
        new("vip", ColumnType.Boolean),
        new("blocked", ColumnType.Boolean),
        new("anything", ColumnType.Any),
        new("customer.age", ColumnType.Number),
    ]);

    private static readonly string[] Products = ["card", "loan", "mortgage", "leasing", "", "CARD"];

    public static ColumnBatch Create(Random random, int count, int capacity)
    {
        var pool = new TextPool();
        var columns = Schema.Columns.Select(definition => ColumnValues.Create(definition.Type, definition.Scale, capacity, pool)).ToArray();
        for (var row = 0; row < count; row++)
        {
            for (var i = 0; i < columns.Length; i++)
            {
                if (random.Next(8) > 0) Fill(random, columns[i], row);
            }
        }
        return new(Schema, columns, count);
    }

    /// <summary>The batch as one sees it who calls its columns by other names, as a caller does those of what it calls.</summary>
    public static ColumnBatch FromOutside(ColumnBatch batch) =>
        new(new ColumnSchema([.. batch.Schema.Columns.Select(column => column with { Name = "call/" + column.Name })]), batch.Columns, batch.Count);

    /// <summary>Some of the rows, ascending.</summary>
    public static int[] Rows(Random random, int count) =>
        [.. Enumerable.Range(0, count).Where(_ => random.Next(4) > 0)];

    private static void Fill(Random random, Column column, int row)
    {
        switch (column)
        {
            case NumberColumn c: c.Values[row] = Number(random, c.Scale); break;
            case TextColumn c: c.Values[row] = c.Pool.Add(Products[random.Next(Products.Length)]); break;
            case DateColumn c: c.Values[row] = new DateOnly(2026, 11, 24).DayNumber + random.Next(-60, 60); break;
            case BooleanColumn c: c.Values[row] = (sbyte)random.Next(2); break;
            case ValueColumn c: c.Values[row] = random.Next(3) switch { 0 => FeelValue.Of(random.Next(100)), 1 => FeelValue.Of("card"), _ => FeelValue.True }; break;
            default: break;
        }
    }

    private static long Number(Random random, int scale) => random.Next(20) switch
    {
        0 => long.MaxValue - random.Next(3),
        1 => long.MinValue + 1 + random.Next(3),
        2 => 0,
        _ => random.Next(-50, 150) * (long)Math.Pow(10, scale) + (scale > 0 ? random.Next(0, 100) : 0),
    };
}
