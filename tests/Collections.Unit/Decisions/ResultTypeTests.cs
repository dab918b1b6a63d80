using Collections.Decisions.Columns;
using Collections.Decisions.Kernels;
using Collections.Decisions.Syntax;

namespace Collections.Unit.Decisions;

/// <summary>The type of the column that a variable gets is that of the expression which sets it.</summary>
public sealed class ResultTypeTests
{
    private static readonly ColumnSchema Schema = new(
    [
        new ColumnDefinition("amount", ColumnType.Number, 2), new ColumnDefinition("product", ColumnType.Text), new ColumnDefinition("region", ColumnType.Text),
        new ColumnDefinition("opened", ColumnType.Date), new ColumnDefinition("late", ColumnType.Boolean), new ColumnDefinition("anything", ColumnType.Any),
    ]);

    [Theory]
    [InlineData("""if amount > 5 then "HIGH" else "LOW" """, ColumnType.Text)]
    [InlineData("""if amount > 5 then "HIGH" else if late then "MEDIUM" else "LOW" """, ColumnType.Text)]
    [InlineData("""if amount > 5 then "HIGH" else null""", ColumnType.Text)]
    [InlineData("""if anything = 5 then "HIGH" else product""", ColumnType.Text)]
    [InlineData("""if late then product else region""", ColumnType.Text)]
    [InlineData("""if late then null else if amount > 1 then "A" else null""", ColumnType.Text)]
    [InlineData("""if late then upper case(product) else "LOW" """, ColumnType.Text)]
    [InlineData("""if late then "A-" + product else "LOW" """, ColumnType.Text)]
    [InlineData("""if late then string(amount) else "LOW" """, ColumnType.Text)]
    [InlineData("""upper case(product)""", ColumnType.Text)]
    [InlineData("""product + "-" + region""", ColumnType.Text)]
    [InlineData("""substring(product, 1, 2)""", ColumnType.Text)]
    [InlineData("""{ low: "LOW" }.low""", ColumnType.Text)]
    [InlineData("""if late then 1 else 2.5""", ColumnType.Number)]
    [InlineData("""if late then 1 else "one" """, ColumnType.Any)]
    [InlineData("""if late then opened else null""", ColumnType.Date)]
    [InlineData("""anything""", ColumnType.Any)]
    [InlineData("""anything + "x" """, ColumnType.Text)]
    [InlineData("""anything + amount""", ColumnType.Any)]
    [InlineData("""if late then upper case(product) else anything""", ColumnType.Any)]
    public void Is_known_where_the_expression_can_have_no_other(string expression, ColumnType type) =>
        CompiledExpression.Compile(FeelParser.Parse(expression, [.. Schema.Columns.Select(column => column.Name)]).Tree!, Schema).ResultType.ShouldBe(type);
}
