using Collections.Server.Catalog;

namespace Collections.Api;

public class CatalogTests(ServedDatabase served) : IClassFixture<ServedDatabase>
{
    [Fact]
    public void Every_activity_category_and_input_has_a_Spanish_word()
    {
        var words = ActivityWords.In("es");
        var offered = ActivityOffer.In("en");
        var missing = offered.SelectMany(activity => activity.Inputs
                .SelectMany(input => new[] { $"{Name(activity)}.{input.Name}", $"{Name(activity)}.{input.Name}.description" })
                .Concat([Name(activity), $"{Name(activity)}.description", $"category.{activity.Category}"]))
            .Where(key => !words.Has(key));
        missing.ShouldBeEmpty();
    }

    [Fact]
    public void Every_activity_has_an_icon_and_an_element_of_its_own_kind() =>
        ActivityOffer.In("en").Where(activity => activity.Color == ActivityLook.Of("unknown").Color).ShouldBeEmpty();

    [Fact]
    public async Task Facts_come_with_their_types_and_functions_with_their_usages()
    {
        var facts = await ServedDatabase.Json(await served.Send(HttpMethod.Get, "/api/catalog/facts"));
        facts.AsArray().ShouldContain(fact => fact!["name"]!.GetValue<string>() == "days past due" && fact["type"]!.GetValue<string>() == "number");
        var functions = await ServedDatabase.Json(await served.Send(HttpMethod.Get, "/api/catalog/functions"));
        functions.AsArray().ShouldContain(function => function!["name"]!.GetValue<string>() == "string length");
    }

    private static string Name(OfferedActivity activity) => activity.Type[(activity.Type.LastIndexOf('.') + 1)..];
}
