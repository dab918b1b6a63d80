using System.Globalization;
using System.Text.Json;
using Collections.Domain.Delinquency;
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
        IReadOnlyList<PortfolioParameter> parameters = [.. Each(root)];
        if (StageParameters.Wrong(parameters) is var (name, before)) root.Find($"parameters.{name}", $"expected a day after '{before}', as stages follow one another, found one that is not");
        return parameters;
    }

    private static IEnumerable<PortfolioParameter> Each(MappingElement root)
    {
        foreach (var member in root.Members("parameters"))
        {
            var parameter = Read(member.Name, member.Value);
            if (parameter is null) root.Find($"parameters.{member.Name}", $"expected a number with at most {MaxScale} decimals, a text, true or false, found {member.Value.GetRawText()}");
            else if (IsUnknownZone(parameter)) root.Find($"parameters.{member.Name}", $"expected the name of a time zone such as Europe/Berlin, found {member.Value.GetRawText()}");
            else yield return parameter;
        }
    }

    /// <summary>A parameter with another value of its type; a number may have as many decimals as one in a mapping.</summary>
    /// <param name="parameter">Name and type.</param>
    /// <param name="value">A number as 1234.5, a text, a date as yyyy-MM-dd, true or false.</param>
    /// <returns>Null where the value is none that a mapping could give it.</returns>
    public static PortfolioParameter? With(PortfolioParameter parameter, string value)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        var read = parameter.Type switch
        {
            FactType.Number => decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? Number(parameter.Name, number) : null,
            FactType.Flag => bool.TryParse(value, out var flag) ? new PortfolioParameter(parameter.Name, FactType.Flag, 0, flag ? 1 : 0) : null,
            FactType.Text => new PortfolioParameter(parameter.Name, FactType.Text, 0, 0, value),
            _ => Text(parameter.Name, value),
        };
        return read is null || read.Type != parameter.Type || IsUnknownZone(read) ? null : read;
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
