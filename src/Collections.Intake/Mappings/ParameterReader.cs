using System.Globalization;
using System.Text.Json;
using Collections.Domain.Facts;
using Collections.Domain.Portfolios;

namespace Collections.Intake.Mappings;

/// <summary>Reads the parameters of a portfolio: numbers, texts, dates written yyyy-MM-dd, true and false.</summary>
public static class ParameterReader
{
    private const int MaxScale = 9;

    /// <summary>The parameters in order.</summary>
    public static IEnumerable<PortfolioParameter> Read(MappingElement root)
    {
        foreach (var member in root.Members("parameters"))
        {
            var parameter = Read(member.Name, member.Value);
            if (parameter is null) root.Find($"parameters.{member.Name}", $"expected a number with at most {MaxScale} decimals, a text, true or false, found {member.Value.GetRawText()}");
            else if (IsUnknownZone(parameter)) root.Find($"parameters.{member.Name}", $"expected the name of a time zone such as Europe/Berlin, found {member.Value.GetRawText()}");
            else yield return parameter;
        }
    }

    private static bool IsUnknownZone(PortfolioParameter parameter) =>
        parameter.Name == PortfolioZone.Parameter && PortfolioZone.Find(parameter.Text) is null;

    private static PortfolioParameter? Read(string name, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number when value.TryGetDecimal(out var number) => Number(name, number),
        JsonValueKind.True or JsonValueKind.False => new PortfolioParameter(name, FactType.Flag, 0, value.GetBoolean() ? 1 : 0),
        JsonValueKind.String => Text(name, value.GetString()!),
        _ => null,
    };

    private static PortfolioParameter? Number(string name, decimal number)
    {
        var scale = 0;
        for (; number != decimal.Truncate(number); scale++)
        {
            if (scale == MaxScale) return null;
            number *= 10;
        }
        return Math.Abs(number) < 1_000_000_000_000_000_000m ? new PortfolioParameter(name, FactType.Number, scale, (long)number) : null;
    }

    private static PortfolioParameter Text(string name, string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? new PortfolioParameter(name, FactType.Date, 0, date.DayNumber)
            : new PortfolioParameter(name, FactType.Text, 0, 0, text);
}
