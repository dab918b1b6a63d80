using Collections.Decisions.Analysis;
using Collections.Decisions.Columns;
using Collections.Decisions.Syntax;

namespace Collections.Unit.Decisions;

/// <summary>Only what is wrong for certain is said of types.</summary>
public class ExpressionTypeTests
{
    private static readonly ColumnSchema Schema = new(
    [
        new ColumnDefinition("amount", ColumnType.Number, 2), new ColumnDefinition("product", ColumnType.Text), new ColumnDefinition("opened on", ColumnType.Date),
        new ColumnDefinition("late", ColumnType.Boolean), new ColumnDefinition("anything", ColumnType.Any),
    ]);

    [Theory]
    [InlineData("amount + product", "0 type-mismatch")]
    [InlineData("amount > \"5\"", "0 type-mismatch")]
    [InlineData("product = 5 or late < true", "0 type-mismatch|15 type-mismatch")]
    [InlineData("-product", "0 type-mismatch")]
    [InlineData("late and amount", "9 type-mismatch")]
    [InlineData("if amount then 1 else 2", "3 type-mismatch")]
    [InlineData("amount between 1 and \"9\"", "0 type-mismatch")]
    [InlineData("amount in (\"a\", > 5)", "11 type-mismatch")]
    [InlineData("product in [1..5]", "11 type-mismatch")]
    [InlineData("opened on > 5", "0 type-mismatch")]
    [InlineData("opened on - date(\"2026-01-01\") > 30", "0 type-mismatch")]
    [InlineData("opened on.yaer", "0 unknown-member")]
    [InlineData("amount.cents", "0 unknown-member")]
    [InlineData("lenght(product)", null)]
    [InlineData("string length(amount)", "0 wrong-arguments")]
    [InlineData("substring(product)", "0 wrong-arguments")]
    [InlineData("substring(string: product, start: 1)", "0 wrong-arguments")]
    [InlineData("amount(5)", "0 not-a-function")]
    [InlineData("(function(a, b) a)(1)", "1 wrong-arguments")]
    [InlineData("(function(a: number) a)(product)", "1 wrong-arguments")]
    [InlineData("[1, 2][item > \"a\"]", "7 type-mismatch")]
    [InlineData("[1, 2][product]", "7 type-mismatch")]
    [InlineData("for i in [\"a\"] return i * 2", "22 type-mismatch")]
    [InlineData("some i in 1..3 satisfies i + 1", "25 type-mismatch")]
    [InlineData("{a: 1, b: a + \"x\"}", "10 type-mismatch")]
    [InlineData("amount instance of nmber", "0 unknown-type")]
    public void A_certain_mistake_is_found(string expression, string? expected) =>
        string.Join('|', Check(expression).Select(error => $"{error.Position} {error.Code}")).ShouldBe(expected ?? "");

    [Theory]
    [InlineData("anything + amount > 5 and anything = \"a\"")]
    [InlineData("if product = null then null else amount + 1")]
    [InlineData("product + string(amount)")]
    [InlineData("opened on + duration(\"P1D\") > date(\"2026-01-01\")")]
    [InlineData("(opened on - date(\"2026-01-01\")) / duration(\"P1D\") > 30")]
    [InlineData("[amount] = amount")]
    [InlineData("string length([product]) > 1")]
    [InlineData("anything.member[item.x > 5]")]
    [InlineData("false and amount")]
    [InlineData("unknown > 5 and unknown = \"a\"")]
    [InlineData("max(amount, 5) > 3 and count([1, product]) = 2")]
    [InlineData("get value({a: 1}, \"a\") + \"x\" = \"y\"")]
    [InlineData("{f: function(x) x * 2, r: f(4)}.r > 5")]
    [InlineData("amount in [1..5] or amount in [1, 2] or product in (\"a\", not(\"b\"))")]
    public void What_may_be_right_is_not(string expression) => Check(expression).ShouldBeEmpty();

    [Fact]
    public void A_condition_must_be_boolean()
    {
        ExpressionTypes.Check(Parse("amount * 2"), Schema, isCondition: true).ShouldHaveSingleItem().Expected.ShouldBe("boolean");
        ExpressionTypes.Check(Parse("anything"), Schema, isCondition: true).ShouldBeEmpty();
    }

    private static IReadOnlyList<FeelError> Check(string expression) => ExpressionTypes.Check(Parse(expression), Schema);

    private static FeelExpression Parse(string expression) => FeelParser.Parse(expression, [.. Schema.Columns.Select(column => column.Name)]).Tree!;
}
