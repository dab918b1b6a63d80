using System.Text;
using Collections.Activities.Templates;
using Collections.Domain.Effects;

namespace Collections.Unit.Activities;

public sealed class TemplateTests
{
    [Theory]
    [InlineData("es", "{{money [past due]}}", "1.234.567,80")]
    [InlineData("en", "{{money [past due]}}", "1,234,567.80")]
    [InlineData("es", "{{number days}}", "1.250")]
    [InlineData("es", "{{date [due on]}}", "25/11/2026")]
    [InlineData("en", "{{date [due on]}}", "2026-11-25")]
    [InlineData("es", "{{customer.name}} {{customer.reference}} {{account.reference}}", "Ñandú & Co C-1 A-1")]
    [InlineData("es", "{{#if urgent}}ya{{else}}pronto{{/if}}{{#unless urgent}}!{{/unless}}", "pronto!")]
    [InlineData("es", "a {{! a remark }}{{!-- {{x}} --}}b", "a b")]
    [InlineData("es", "{{#if nothing}}{{money nothing}}{{else}}-{{/if}}", "-")]
    [InlineData("es", "{{hostile}}", "{{customer.name}} <b>")]
    public void A_text_shows_values_in_the_words_of_its_language(string language, string template, string expected) =>
        Render(template, language, MessageChannel.Sms).Text!.Body.ShouldBe(expected);

    [Theory]
    [InlineData("Debe {{money [past due]}}.", "You owe it.", false)]
    [InlineData("Debe {{money [past due]}}.", "You owe it{{#if account.others}}, and more{{/if}}.", true)]
    [InlineData("También {{account.others}}.", "You owe it.", true)]
    [InlineData("{{! no account.others here }}Debe.", "You owe it.", false)]
    public void A_template_shows_further_accounts_if_any_of_its_languages_does(string spanish, string english, bool shows)
    {
        var set = TemplateSet.Read(new Dictionary<string, string> { ["reminder.sms.es.hbs"] = spanish, ["reminder.sms.en.hbs"] = english, ["reminder.email.es.hbs"] = "Subject: S\n\nDebe.", ["other.sms.es.hbs"] = "Debe." }).Set;

        set.ShowsOthers("reminder", MessageChannel.Sms).ShouldBe(shows);
        set.ShowsOthers("reminder", MessageChannel.Email).ShouldBeFalse();
        set.ShowsOthers("other", MessageChannel.Sms).ShouldBeFalse();
    }

    [Fact]
    public void Values_are_escaped_in_emails_and_nowhere_else()
    {
        var mail = Render("Subject: {{customer.name}}\n\n<p>{{customer.name}} {{hostile}}</p>", "es", MessageChannel.Email).Text!;

        mail.Subject.ShouldBe("Ñandú & Co");
        mail.Body.ShouldBe("<p>Ñandú &amp; Co {{customer.name}} &lt;b&gt;</p>");
    }

    [Theory]
    [InlineData("{{missing}}")]
    [InlineData("{{nothing}}")]
    [InlineData("{{money nothing}}")]
    [InlineData("{{money text}}")]
    [InlineData("{{date days}}")]
    public void A_text_with_a_gap_is_not_written(string template)
    {
        var result = Render(template, "es", MessageChannel.Sms);
        result.Text.ShouldBeNull();
        result.Problem.ShouldNotBeNullOrEmpty();
    }

    [Theory]
    [InlineData("{{{customer.name}}}")]
    [InlineData("{{&customer.name}}")]
    [InlineData("{{> header}}")]
    [InlineData("{{#each accounts}}{{/each}}")]
    [InlineData("{{lookup a b}}")]
    [InlineData("{{money a b}}")]
    [InlineData("{{money}")]
    [InlineData("{{#if a}}open")]
    [InlineData("{{\"literal\"}}")]
    public void What_has_no_place_in_a_message_is_a_finding(string template)
    {
        var result = TemplateSet.Read(new Dictionary<string, string> { ["t.sms.es.hbs"] = template });
        result.Findings.Count.ShouldBe(1);
        result.Findings[0].File.ShouldBe("t.sms.es.hbs");
        result.Set.Find("t", MessageChannel.Sms, "es").ShouldBeNull();
    }

    [Theory]
    [InlineData("reminder.es.hbs")]
    [InlineData("reminder.fax.es.hbs")]
    [InlineData("reminder.sms.spanish.hbs")]
    [InlineData("reminder.sms.es.txt")]
    public void A_file_that_is_no_template_by_its_name_is_a_finding(string file) =>
        TemplateSet.Read(new Dictionary<string, string> { [file] = "" }).Findings.Single().File.ShouldBe(file);

    [Fact]
    public void A_language_without_a_template_falls_back_to_spanish_then_to_english()
    {
        var set = TemplateSet.Read(new Dictionary<string, string>
        {
            ["a.sms.es.hbs"] = "es", ["a.sms.en.hbs"] = "en", ["b.sms.en.hbs"] = "en", ["c.sms.pt.hbs"] = "pt",
        }).Set;

        set.Find("a", MessageChannel.Sms, "en")!.Language.ShouldBe("en");
        set.Find("a", MessageChannel.Sms, "pt")!.Language.ShouldBe("es");
        set.Find("b", MessageChannel.Sms, "pt")!.Language.ShouldBe("en");
        set.Find("c", MessageChannel.Sms, "es").ShouldBeNull();
        set.Find("a", MessageChannel.Email, "es").ShouldBeNull();
    }

    private static RenderResult Render(string text, string language, MessageChannel channel)
    {
        var result = TemplateSet.Read(new Dictionary<string, string> { [$"t.{channel.ToString().ToLowerInvariant()}.{language}.hbs"] = text });
        result.Findings.ShouldBeEmpty();
        const string facts = """{"past due":1234567.8,"days":1250,"due on":"2026-11-25","urgent":false,"hostile":"{{customer.name}} <b>","nothing":null,"text":"a"}""";
        return result.Set.Find("t", channel, language)!.Render(new MessageValues(Encoding.UTF8.GetBytes(facts), "Ñandú & Co", "C-1", "A-1"));
    }
}
