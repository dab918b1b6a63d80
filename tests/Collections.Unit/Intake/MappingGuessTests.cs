using System.Text;
using Collections.Intake.Encodings;
using Collections.Intake.Guesses;
using Collections.Intake.Mappings;

namespace Collections.Unit.Intake;

public class MappingGuessTests
{
    [Theory]
    [InlineData("Nro. de Cuenta", "0012345", "account")]
    [InlineData("NumeroCredito", "0012345", "account")]
    [InlineData("loan_id", "L-77", "account")]
    [InlineData("Código Cliente", "C77", "customer")]
    [InlineData("RUT", "12345678-5", "customer")]
    [InlineData("Razón Social", "Hilados SA", "name")]
    [InlineData("SALDO_VENCIDO", "120,50", "past due")]
    [InlineData("Deuda Total", "120,50", "total due")]
    [InlineData("Outstanding Balance", "120.50", "total due")]
    [InlineData("DPD", "31", "days past due")]
    [InlineData("Días de Mora", "31", "days past due")]
    [InlineData("Fecha Vto", "01/02/2026", "oldest due date")]
    [InlineData("Due Date", "2026-02-01", "oldest due date")]
    [InlineData("Teléfono celular", "+54 11 5555 0000", "mobile")]
    [InlineData("Teléfono casa", "11 5555 0000", "phone")]
    [InlineData("E-mail", "a@example.invalid", "email")]
    [InlineData("Domicilio", "Calle 1", "letter")]
    [InlineData("Tipo de persona", "F", "customer kind")]
    public void A_header_in_Spanish_or_English_means_a_field(string header, string value, string field) =>
        Guess(Column(header, value)).Columns.Single().Guess.ShouldBe(field);

    [Theory]
    [InlineData("Fecha Vencimiento", "12")]
    [InlineData("Saldo vencido", "mucho")]
    [InlineData("Correo", "calle 1")]
    [InlineData("Color", "azul")]
    public void A_column_whose_values_are_no_such_thing_or_whose_name_says_nothing_is_left_open(string header, string value) =>
        Guess(Column(header, value)).Columns.Single().Guess.ShouldBeNull();

    [Fact]
    public void A_field_goes_to_the_column_whose_name_says_it_most_plainly()
    {
        var guess = Guess(Column("Saldo total al cierre", "1"), Column("Saldo total", "2"));
        guess.Columns.Select(column => column.Guess).ShouldBe([null, "total due"]);
    }

    [Fact]
    public void Several_telephones_are_good()
    {
        var guess = Guess(Column("Telefono fijo", "555 0001"), Column("Telefono trabajo", "555 0002"));
        guess.Columns.Select(column => column.Guess).ShouldBe(["phone", "phone"]);
    }

    [Theory]
    [InlineData("1.234,50", ",", ".")]
    [InlineData("1,234.50", ".", ",")]
    [InlineData("12,5", ",", null)]
    public void Numbers_are_read_as_the_values_write_them(string value, string point, string? thousands)
    {
        var numbers = Guess(Column("Saldo", value)).Mapping["numbers"]!;
        numbers["decimal"]!.GetValue<string>().ShouldBe(point);
        numbers["thousands"]?.GetValue<string>().ShouldBe(thousands);
    }

    [Fact]
    public void The_day_comes_before_the_month_unless_a_value_says_otherwise()
    {
        Guess(Column("Vencimiento", "01/02/2026")).Mapping["dates"]!.AsArray().Single()!.GetValue<string>().ShouldBe("dd/MM/yyyy");
        Guess(Column("Vencimiento", "01/31/2026")).Mapping["dates"]!.AsArray().Single()!.GetValue<string>().ShouldBe("MM/dd/yyyy");
    }

    [Fact]
    public void The_words_for_kinds_of_persons_are_mapped()
    {
        var fields = Guess(Column("Tipo persona", "Física", "Jurídica")).Mapping["layouts"]![0]!["fields"]!;
        fields[0]!["values"]!["Física"]!.GetValue<string>().ShouldBe("natural");
        fields[0]!["values"]!["Jurídica"]!.GetValue<string>().ShouldBe("legal");
    }

    [Fact]
    public void A_guess_with_account_and_amounts_is_a_mapping_that_can_be_read()
    {
        var guess = Guess(Column("Cuenta", "1"), Column("Saldo vencido", "10.50"), Column("Dias mora", "3"));
        guess.Findings.ShouldBeEmpty();
        MappingReader.Read(Encoding.UTF8.GetBytes(guess.Mapping.ToJsonString())).Mapping!.Layouts.Single().Fields.Count.ShouldBe(3);
    }

    [Fact]
    public void Without_an_account_the_guess_says_what_is_missing() =>
        Guess(Column("Saldo vencido", "10.50")).Findings.ShouldNotBeEmpty();

    private static MappingGuess Guess(params SampledColumn[] columns) => MappingGuess.Of("cartera", new ColumnSample(';', FileEncoding.Utf8, columns));

    private static SampledColumn Column(string header, params string[] values) => new(header, values);
}
