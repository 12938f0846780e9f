using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Gongkai.Law.Fees;

namespace Gongkai.Cli.Views;

/// <summary>A fee as people and as programs read it.</summary>
internal static class FeeView
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(FeeCalculation fee, FeeSettings settings, TextWriter output)
    {
        var (way, unit) = Words(fee);
        output.WriteLine($"{way}：{Number(fee.Quantity)}{unit}{(fee.Before > 0 ? $"，当月此前{Number(fee.Before)}{unit}" : "")}（{fee.Source}）");
        foreach (var step in fee.Steps)
            output.WriteLine(
                $"  第{Number(step.First)}{(step.Count > 1 ? $"至{Number(step.Last)}" : "")}{unit}：{(step.YuanEach == 0 ? "免费" : $"{Number(step.Count)}{unit} × {Number(step.YuanEach)}元 = {Number(step.Yuan)}元")}");
        output.WriteLine($"合计：{Number(fee.Yuan)}元");
        if (fee.Tariff == Tariff.ByPage) output.WriteLine($"页的定义：{settings.PageDefinition}；按每件申请分别计算");
        if (fee.Tariff == Tariff.ByItem) output.WriteLine("件数按同一申请人一个自然月内累计");
        output.WriteLine("可以收取，也可以不收取；同一件申请不能既按件又按量计收");
    }

    public static void WriteJson(FeeCalculation fee, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, Plain))
        {
            json.WriteStartObject();
            json.WriteString("tariff", fee.Tariff == Tariff.ByItem ? "items" : "pages");
            json.WriteNumber("quantity", fee.Quantity);
            json.WriteNumber("before", fee.Before);
            json.WriteNumber("yuan", fee.Yuan);
            json.WriteStartArray("steps");
            foreach (var step in fee.Steps) WriteStep(json, step);
            json.WriteEndArray();
            json.WriteString("article", fee.Source);
            json.WriteEndObject();
        }
        output.WriteByte((byte)'\n');
    }

    private static void WriteStep(Utf8JsonWriter json, FeeStep step)
    {
        json.WriteStartObject();
        json.WriteNumber("first", step.First);
        json.WriteNumber("last", step.Last);
        json.WriteNumber("count", step.Count);
        json.WriteNumber("yuanEach", step.YuanEach);
        json.WriteNumber("yuan", step.Yuan);
        json.WriteEndObject();
    }

    private static (string Way, string Unit) Words(FeeCalculation fee) => fee.Tariff == Tariff.ByItem ? ("按件计收", "件") : ("按量计收", "页");

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
