using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Collections.Server.Languages;

namespace Collections.Api;

/// <summary>What the server says of itself it says in the reader's language.</summary>
public partial class SpanishTests(ServedDatabase served) : IClassFixture<ServedDatabase>
{
    /// <summary>One part of so many is taken out of a drawing: they are much alike.</summary>
    private const int Stride = 4;

    [Fact]
    public async Task A_reader_of_Spanish_is_refused_in_Spanish_and_everybody_else_in_English()
    {
        using var spanish = await Reader("es-AR, en;q=0.5");
        using var english = await Reader("en, es;q=0.5");
        using var french = await Reader("fr");
        (await Refusal(spanish)).ShouldBe("Se esperaba el nombre de una estrategia, se encontró 'nobody', que nada tiene.");
        (await Refusal(english)).ShouldBe("Expected the name of a strategy, found 'nobody', which nothing has.");
        (await Refusal(french)).ShouldBe(await Refusal(english));
    }

    [Theory]
    [InlineData("early-cards")]
    [InlineData("late-consumer-loan")]
    [InlineData("phone-contact")]
    [InlineData("sme")]
    public async Task Whatever_a_check_finds_in_a_broken_strategy_is_said_in_Spanish(string sample)
    {
        using var reader = await Reader("es");
        var package = await ServedDatabase.Json(await served.Send(HttpMethod.Get, "/api/catalog/samples"));
        var drawn = package.AsArray().Single(one => one!["name"]!.GetValue<string>() == sample)!;
        var bpmn = drawn["bpmn"]!.GetValue<string>();
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in Parts().Matches(bpmn).Where((_, at) => at % Stride == 0))
        {
            var broken = bpmn.Remove(part.Index, part.Length);
            var findings = await ServedDatabase.Json(await ServedDatabase.Send(reader, HttpMethod.Post, "/api/strategies/check", new { name = sample, bpmn = broken, files = drawn["files"]!.DeepClone() }));
            foreach (var finding in findings.AsArray()) found.Add(finding!["message"]!.GetValue<string>());
        }
        found.Count.ShouldBeGreaterThan(10);
        found.Where(message => English().IsMatch(Quoted().Replace(message, "''"))).ShouldBeEmpty();
    }

    [Fact]
    public void A_sentence_within_a_sentence_is_translated_and_what_somebody_wrote_is_not() =>
        Spanish.Of("condition: Expected a number or duration, found null. (position 3 of 'found none')")
            .ShouldBe("condición: Se esperaba un número o una duración, se encontró null. (posición 3 de 'found none')");

    [Fact]
    public void Sentences_in_a_row_are_translated_one_after_the_other() =>
        Spanish.Of("The night of 2026-11-25 over 3,000 accounts with the facts of 2026-11-24; nothing was written. There is no published version to compare with. Amounts are what is due, currencies not told apart.")
            .ShouldBe("La noche del 2026-11-25 sobre 3.000 cuentas con los datos del 2026-11-24; no se escribió nada. No hay una versión publicada con la que comparar. Los importes son lo que se debe, sin distinguir monedas.");

    [Fact]
    public void What_nobody_has_translated_stays_as_it_is() => Spanish.Of("Nobody says this.").ShouldBe("Nobody says this.");

    private static async Task<string> Refusal(HttpClient reader) => (await ServedDatabase.Json(await reader.GetAsync(new Uri("/api/strategies/nobody", UriKind.Relative))))["detail"]!.GetValue<string>();

    private async Task<HttpClient> Reader(string languages)
    {
        var reader = await served.Person($"reader-{Guid.NewGuid():N}"[..20], "analyst");
        reader.DefaultRequestHeaders.AcceptLanguage.ParseAdd(languages);
        return reader;
    }

    /// <summary>What can be taken out of a drawing by itself.</summary>
    [GeneratedRegex(@"<bpmn:(sequenceFlow|boundaryEvent|conditionExpression|timeDuration|messageEventDefinition|endEvent|startEvent)\b(?:[^>]*/>|.*?</bpmn:\1>)|<elsa:activityBinding\b.*?</elsa:activityBinding>|\sdefault=""[^""]*""", RegexOptions.Singleline)]
    private static partial Regex Parts();

    [GeneratedRegex(@"'[^']*'")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\b(expected|the|has|and|which|with|without|rule|must|of|to)\b")]
    private static partial Regex English();
}
