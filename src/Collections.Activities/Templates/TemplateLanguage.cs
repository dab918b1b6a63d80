using System.Collections.Concurrent;
using System.Globalization;
using HandlebarsDotNet;

namespace Collections.Activities.Templates;

/// <summary>How amounts, numbers and dates read in a language. Fixed here, not by the machine's cultures.</summary>
internal static class TemplateLanguage
{
    /// <summary>The formats a template may name: <c>{{money [past due]}}</c>.</summary>
    public static readonly IReadOnlyList<string> Formats = ["money", "number", "date"];

    private const int MostCompiled = 10_000;

    private static readonly ConcurrentDictionary<(string Language, bool EscapesHtml), IHandlebars> Engines = new();

    private static readonly ConcurrentDictionary<(string Language, bool EscapesHtml, string Text), HandlebarsTemplate<object, object>> Compiled = new();

    /// <summary>
    /// The template of a text. Compiling emits code, which costs milliseconds and is not given back; every night and every
    /// dispatch reads the same texts again, so each is compiled once in the life of the process.
    /// </summary>
    public static HandlebarsTemplate<object, object> Compile(string language, bool escapesHtml, string text)
    {
        if (Compiled.Count >= MostCompiled) Compiled.Clear();
        return Compiled.GetOrAdd((language, escapesHtml, text), static key => Engine(key.Language, key.EscapesHtml).Compile(key.Text));
    }

    private static IHandlebars Engine(string language, bool escapesHtml) =>
        Engines.GetOrAdd((language, escapesHtml), static key => Create(key.Language, key.EscapesHtml));

    private static IHandlebars Create(string language, bool escapesHtml)
    {
        var numbers = NumbersOf(language);
        var dates = language == "en" ? "yyyy-MM-dd" : "dd/MM/yyyy";
        var engine = Handlebars.Create(new HandlebarsConfiguration
        {
            NoEscape = !escapesHtml,
            ThrowOnUnresolvedBindingExpression = true,
            FormatProvider = numbers,
        });
        engine.Configuration.FormatterProviders.Add(new GapFormatter());
        engine.RegisterHelper("money", (_, arguments) => Number(arguments[0]).ToString("#,##0.00", numbers));
        engine.RegisterHelper("number", (_, arguments) => Number(arguments[0]).ToString("#,##0.##", numbers));
        engine.RegisterHelper("date", (_, arguments) => Date(arguments[0]).ToString(dates, CultureInfo.InvariantCulture));
        return engine;
    }

    private static NumberFormatInfo NumbersOf(string language) => language == "en"
        ? new NumberFormatInfo { NumberDecimalSeparator = ".", NumberGroupSeparator = "," }
        : new NumberFormatInfo { NumberDecimalSeparator = ",", NumberGroupSeparator = "." };

    private static decimal Number(object? value) => value is decimal number
        ? number
        : throw new HandlebarsException($"A number was expected, found {Describe(value)}.");

    private static DateOnly Date(object? value) =>
        DateOnly.TryParseExact(value as string, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw new HandlebarsException($"A date was expected, found {Describe(value)}.");

    private static string Describe(object? value) => value is Gap gap ? $"no value of '{gap.Fact}'" : $"'{value}'";
}
